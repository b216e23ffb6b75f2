from sara.registers.people.web.forms.person import PersonForm
from sara.registers.people.web.forms.sign_in import (
    ActivateTotpForm,
    AuthenticateForm,
    CodeForm,
    MobileForm,
    NewcomerForm,
    ReauthenticateForm,
    StaffSignInForm,
)

__all__ = [
    "ActivateTotpForm",
    "AuthenticateForm",
    "CodeForm",
    "MobileForm",
    "NewcomerForm",
    "PersonForm",
    "ReauthenticateForm",
    "StaffSignInForm",
]
