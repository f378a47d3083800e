"""Tells stories in the order of time: each is a generator that yields the moment of its next scene."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sopan_web.common import clock
from sopan_web.common.working_days import is_working_day

Story = Iterator[datetime]


@dataclass(frozen=True, slots=True)
class Stage:
    """The present of the telling; days are counted back from it."""

    now: datetime
    zone: ZoneInfo

    def ago(self, days: int, hour: int = 9, minute: int = 0) -> datetime:
        """That many working days before today, at that hour of the government's own clock; never after now."""
        day = self.today
        for _ in range(days):
            day = next(before for back in count(1) if is_working_day(before := day - timedelta(days=back)))
        return min(datetime.combine(day, time(hour, minute), self.zone), self.now)

    @property
    def today(self) -> date:
        """The present day there."""
        return self.now.astimezone(self.zone).date()


def tell(stories: list[Story], now: datetime) -> None:
    """Plays all scenes up to ``now``, the earliest first, each under the clock of its own moment."""
    order = count()
    waiting: list[tuple[datetime, int, Story]] = []

    def go_on(story: Story) -> None:
        moment = next(story, None)
        if moment is not None and moment <= now:
            heapq.heappush(waiting, (moment, next(order), story))

    for story in stories:
        go_on(story)
    while waiting:
        moment, _, story = heapq.heappop(waiting)
        with clock.at(moment):
            go_on(story)
