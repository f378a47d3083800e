"""The government: tenant, units, posts, people, their placements, and what each may do."""
