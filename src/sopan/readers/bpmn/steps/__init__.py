"""From a chart to the rows of a table: what is no step becomes an arrow, a shape, or a word of one."""
