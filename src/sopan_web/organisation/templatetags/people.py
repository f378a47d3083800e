"""How numbers of persons are written."""

from django import template

register = template.Library()


@register.filter
def nip(number: str) -> str:
    """19860926 201505 1 001, as a NIP is printed."""
    return " ".join(filter(None, (number[:8], number[8:14], number[14:15], number[15:])))
