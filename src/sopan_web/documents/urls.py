"""The addresses of this room."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter
from django.views.generic import TemplateView

from sopan_web.documents.views import belonging, comparison, editor, links, start, threads, versions


class SuggestionKind(StringConverter):
    """What the editor asks suggestions for."""

    regex = "pelaksana|dasar-hukum|keterkaitan"


register_converter(SuggestionKind, "saran")

app_name = "documents"

urlpatterns = [
    path("bantuan/", TemplateView.as_view(template_name="documents/help.html"), name="help"),
    path("sop/baru/", start.start_sop, name="start"),
    path("sop/<int:pk>/sunting/", editor.show_editor, name="editor"),
    path("sop/<int:pk>/sunting/lembar", editor.show_sheet, name="editor-lembar"),
    path("sop/<int:pk>/sunting/ubah", editor.accept_changes, name="editor-ubah"),
    path("sop/<int:pk>/sunting/hadir", editor.accept_presence, name="editor-hadir"),
    path("sop/<int:pk>/sunting/gambar", editor.show_drawing, name="editor-gambar"),
    path("sop/<int:pk>/sunting/saran/<saran:kind>", editor.show_suggestions, name="editor-saran"),
    path("sop/<int:pk>/utas/", threads.show_threads, name="threads"),
    path("sop/<int:pk>/utas/baru/", threads.open_thread, name="thread-new"),
    path("sop/<int:pk>/utas/<int:thread>/balas/", threads.answer_thread, name="thread-reply"),
    path("sop/<int:pk>/utas/<int:thread>/selesai/", threads.settle_thread, name="thread-settle"),
    path("sop/<int:pk>/versi/<int:number>/", versions.show_version, name="version"),
    path("sop/<int:pk>/versi/<int:number>/unduh/<slug:format>", versions.download_version, name="version-file"),
    path("sop/<int:pk>/banding/", comparison.show_comparison, name="comparison"),
    path("sop/<int:pk>/pemilik/", belonging.show_belonging, name="belonging"),
    path("sop/<int:pk>/kaitan/", links.show_links, name="links"),
    path("sop/<int:pk>/kaitan/baru/", links.tie, name="link"),
    path("sop/<int:pk>/kaitan/<int:number>/hapus/", links.untie, name="unlink"),
]
