"""Static files under names that change with their content, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # ships no types
    """Scripts import each other by those names too: after an update no page mixes old modules with new ones."""

    support_js_module_import_aggregation = True
    max_post_process_passes = 20
    """One for each step of the longest chain of imports, with room to spare."""
