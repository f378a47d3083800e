"""A page with one form and one deed behind it; nearly every change in this room is made on one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from sopan_web.common.answers.forms import tell_in
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.organisation.forms.deed_form import DeedForm


@dataclass(frozen=True)
class Dialogue:
    """``lead`` says what will happen, ``done`` what has happened; ``back`` is the page the person came from."""

    title: str
    submit: str
    back: str
    back_label: str
    lead: str = ""
    done: str = ""
    danger: bool = False


def converse(
    request: HttpRequest,
    form: DeedForm,
    dialogue: Dialogue,
    deed: Callable[[Mapping[str, Any]], models.Model | str | None],
) -> HttpResponse:
    """Shows the form, or does the deed and goes to ``back``, or where the deed's answer says (an address)."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                answer = deed(form.cleaned_data)
            except (InvalidError, ConflictError) as error:
                tell_in(form, error)
            else:
                if dialogue.done:
                    messages.success(request, dialogue.done)
                return HttpResponseRedirect(answer if isinstance(answer, str) else dialogue.back)
    context = {"form": form, "dialogue": dialogue}
    return render(request, "organisation/dialogue.html", context, status=status)
