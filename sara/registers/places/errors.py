"""When a change of the register of places is refused, and in which words."""

from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class AreaCodeTaken(Refusal):
    message = _("کد %(code)s در این زمان از آنِ محدودهٔ دیگری است.")


class AreaDoesNotFit(Refusal):
    message = _("این نوع محدوده در آن محدوده جای نمی‌گیرد.")


class AreaNotInForce(Refusal):
    message = _("این محدوده در این روز برقرار نبوده است.")


class AreaRenamedLater(Refusal):
    message = _("این محدوده در همین روز یا پس از آن تغییر نام داده است. روزی پس از آن بنویسید.")


class NameUnchanged(Refusal):
    message = _("نام تازه با نام کنونی یکی است.")


class DayAhead(Refusal):
    message = _("این تغییر را در روز خودش یا پس از آن ثبت کنید، نه پیش از آن.")


class TooFewAreas(Refusal):
    message = _("برای این کار دست‌کم دو محدوده لازم است.")


class AreaHasParts(Refusal):
    message = _("این محدوده محدوده‌های کوچک‌تری در خود دارد. نخست آن‌ها را جابه‌جا کنید.")


class AreasNotTogether(Refusal):
    message = _("محدوده‌ها باید از یک نوع و در یک محدودهٔ بالاتر باشند.")


class BoundaryUnreadable(Refusal):
    message = _("مرز خوانده نشد: %(why)s")


class HouseSlugTaken(Refusal):
    message = _("نشانی وب «%(slug)s» از آنِ سرای دیگری است.")


class HouseNeedsNeighbourhood(Refusal):
    message = _("سرا باید در یک محلهٔ برقرار باشد.")


class HouseStatusDoesNotFit(Refusal):
    message = _("سرا در این وضعیت نیست که بتوان این کار را کرد.")


class ServedAlready(Refusal):
    message = _("این سرا همین محله را پوشش می‌دهد.")


class OwnNeighbourhood(Refusal):
    message = _("سرا محلهٔ خودش را همیشه پوشش می‌دهد.")


class BuildingNameTaken(Refusal):
    message = _("این سرا ساختمانی با همین نام دارد.")


class SpaceNameTaken(Refusal):
    message = _("این سرا در این زمان فضایی با همین نام دارد.")


class SpaceRetired(Refusal):
    message = _("این فضا از کار افتاده است.")


class HoursBackwards(Refusal):
    message = _("ساعت پایان باید پس از ساعت آغاز باشد.")


class HoursOverlap(Refusal):
    message = _("ساعت‌های یک روز روی هم افتاده‌اند.")


class SpanBackwards(Refusal):
    message = _("روز پایان باید پس از روز آغاز باشد.")


class ReasonMissing(Refusal):
    message = _("دلیل را بنویسید.")


class KindTaken(Refusal):
    message = _("خانه‌ای با همین نام در فهرست هست.")


class ThematicHouseOpenAlready(Refusal):
    message = _("این سرا چنین خانه‌ای دارد.")


class ThematicHouseEnded(Refusal):
    message = _("این خانه پیش از این برچیده شده است.")


class NeighboursAlready(Refusal):
    message = _("این دو سرا همسایه ثبت شده‌اند.")


class SameHouse(Refusal):
    message = _("سرا همسایهٔ خودش نیست.")


class TerritoryFlawed(Refusal):
    message = _("فایل محدوده‌ها %(count)s ایراد دارد؛ چیزی از آن ثبت نشد.")
