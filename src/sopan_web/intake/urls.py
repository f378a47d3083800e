"""The addresses of this room."""

from django.urls import path

from sopan_web.intake.views import batch, original, returning, review, start

app_name = "intake"

urlpatterns = [
    path("bawa/", start.bring_files, name="start"),
    path("bawa/<int:pk>/", batch.show_batch, name="batch"),
    path("bawa/<int:pk>/laporan/", batch.download_report, name="report"),
    path("bawa/<int:pk>/henti/", batch.stop, name="stop"),
    path("bawa/<int:pk>/lanjut/", batch.resume, name="resume"),
    path("bawa/<int:pk>/ambil/", batch.take_many, name="take-many"),
    path("bawa/sop/<int:pk>/", review.show_found, name="found"),
    path("bawa/sop/<int:pk>/ambil/", review.take, name="take"),
    path("bawa/sop/<int:pk>/lewati/", review.skip, name="skip"),
    path("sop/<int:pk>/hasil-suntingan/", returning.return_edited, name="return"),
    path("bawa/berkas/<int:pk>/", original.download_original, name="original"),
    path("bawa/berkas/<int:pk>/dapat-dicari/", original.download_searchable, name="searchable"),
    path("bawa/berkas/<int:pk>/halaman/<int:number>/", original.show_page, name="page"),
]
