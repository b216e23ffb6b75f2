from django.urls import path

from sara.registers.people.web.views import account, renewal, sign_in

app_name = "people"
urlpatterns = [
    path("accounts/login/code/", sign_in.sign_in_code, name="sign_in_code"),
    path("accounts/login/again/", sign_in.sign_in_again, name="sign_in_again"),
    path("accounts/login/newcomer/", sign_in.sign_in_newcomer, name="sign_in_newcomer"),
    path("accounts/staff/password/", renewal.renew_password, name="renew_password"),
    path("accounts/second-factor/", account.second_factor, name="second_factor"),
    path("accounts/sessions/", account.sessions, name="sessions"),
]
