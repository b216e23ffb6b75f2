from django.urls import path

from sara.foundation.guard.web.views import challenge

app_name = "guard"
urlpatterns = [path("-/challenge/", challenge, name="challenge")]
