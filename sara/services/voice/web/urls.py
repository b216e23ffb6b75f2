from django.urls import path

from sara.services.voice.web import views

app_name = "voice"
urlpatterns = [
    path("houses/<slug:slug>/message/", views.write, name="write"),
    path("voice/track/", views.track, name="track"),
    path("voice/<code:code>/", views.message, name="message"),
    path("voice/<code:code>/files/<code:file_code>/", views.attachment, name="attachment"),
    path("voice/<code:code>/files/<code:file_code>/small/", views.small_attachment, name="small"),
]
