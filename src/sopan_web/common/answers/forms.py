"""What a deed refused, said in the form it was asked with."""

from django.forms import BaseForm

from sopan_web.common.errors import DeedError


def tell_in(form: BaseForm, error: DeedError) -> None:
    """Each fault at the field that the deed names; above the form where it names none, or one not asked for."""
    for name, text in (error.fields or {"": error.message}).items():
        form.add_error(name if name in form.fields else None, text)
