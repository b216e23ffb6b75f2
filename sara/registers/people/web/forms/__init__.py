from sara.registers.people.web.forms.sign_in import (
    ActivateTotpForm,
    AuthenticateForm,
    ChangePasswordForm,
    CodeForm,
    MobileForm,
    NewcomerForm,
    PasswordAgainForm,
    ReauthenticateForm,
    StaffSignInForm,
)

__all__ = [
    "ActivateTotpForm",
    "AuthenticateForm",
    "ChangePasswordForm",
    "CodeForm",
    "MobileForm",
    "NewcomerForm",
    "PasswordAgainForm",
    "ReauthenticateForm",
    "StaffSignInForm",
]
