"""The addresses of signing in that allauth knows by name: only those that are used."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from sara.registers.people.web.views import account as ours
from sara.registers.people.web.views.sign_in import sign_in

urlpatterns = [
    path("accounts/login/", sign_in, name="account_login"),
    path("accounts/staff/", ours.staff_sign_in, name="account_staff_login"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/closed/", account.account_inactive, name="account_inactive"),
    path("accounts/confirm/", ours.reauthenticate, name="account_reauthenticate"),
    path("accounts/password/", ours.change_password, name="account_change_password"),
    path("accounts/factors/", mfa.index, name="mfa_index"),
    path("accounts/factors/code/", ours.authenticate, name="mfa_authenticate"),
    path("accounts/factors/confirm/", ours.reauthenticate_factor, name="mfa_reauthenticate"),
    path("accounts/factors/app/", ours.activate_totp, name="mfa_activate_totp"),
    path("accounts/factors/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("accounts/factors/recovery/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "accounts/factors/recovery/new/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "accounts/factors/recovery/file/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("accounts/factors/keys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("accounts/factors/keys/add/", ours.add_passkey, name="mfa_add_webauthn"),
    path(
        "accounts/factors/keys/confirm/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("accounts/factors/keys/<int:pk>/remove/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
]
