"""The addresses of this room."""

from django.urls import path

from sopan_web.workflow.views import agenda, desk, detail, files, review, shelf, table, today, transition

app_name = "workflow"

urlpatterns = [
    path("", today.show_today, name="today"),
    path("sop/", shelf.show_shelf, name="shelf"),
    path("sop/<int:pk>/", detail.show_detail, name="detail"),
    path("sop/<int:pk>/edisi-baru/", detail.begin_edition, name="begin-edition"),
    path("sop/<int:pk>/sah/<int:number>.pdf", files.download_enacted, name="enacted-pdf"),
    path("sop/<int:pk>/langkah/<slug:transition>/", transition.make_step, name="step"),
    path("meja/", desk.show_desk, name="desk"),
    path("macet/", desk.show_jam, name="jam"),
    path("pengaturan/alur/", table.show_table, name="table"),
    path("pengaturan/alur/ubah/", table.edit_table, name="edit-table"),
    path("tinjauan/", agenda.show_reviews, name="reviews"),
    path("tinjauan/<int:pk>/", review.note_review, name="review"),
]
