"""The addresses of this room."""

from django.urls import path

from sopan_web.portal.views import governments, lambang, lists, machines, search, sop, verification

app_name = "portal"

urlpatterns = [
    path("v/", verification.ask_code, name="ask"),
    path("v/<str:code>", verification.show_document, name="show"),
    path("v/<str:code>/", verification.show_document),
    path("robots.txt", machines.show_robots, name="robots"),
    path("daerah/", governments.show_governments, name="governments"),
    path("daerah/bahasa/", governments.choose_language, name="language"),
    path("daerah/<slug:slug>/", governments.show_home, name="home"),
    path("daerah/<slug:slug>/unit/<int:pk>/", lists.show_unit, name="unit"),
    path("daerah/<slug:slug>/layanan/", lists.show_services, name="services"),
    path("daerah/<slug:slug>/cari/", search.show_search, name="search"),
    path("daerah/<slug:slug>/jabatan/", search.show_jabatan, name="jabatan"),
    path("daerah/<slug:slug>/sop/<int:pk>/", sop.show_sop, name="sop"),
    path("daerah/<slug:slug>/sop/<int:pk>.pdf", sop.download_pdf, name="pdf"),
    path("daerah/<slug:slug>/sop/<int:pk>.svg", sop.show_picture, name="picture"),
    path("daerah/<slug:slug>/lambang.png", lambang.show_lambang, name="lambang"),
    path("daerah/<slug:slug>/sitemap.xml", machines.show_sitemap, name="sitemap"),
    path("daerah/<slug:slug>/sitemap-<int:number>.xml", machines.show_sitemap_part, name="sitemap-part"),
]
