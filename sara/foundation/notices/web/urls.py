from django.urls import path

from sara.foundation.notices.web.views import messages

app_name = "notices"
urlpatterns = [path("-/messages/", messages, name="messages")]
