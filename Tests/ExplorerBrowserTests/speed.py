"""Two thousand ties stay fluid: a change of the filter is worked out and drawn in 100 milliseconds."""

import os
import statistics
import unittest

from browser import BrowserTests

CHANGE = """async ([selector, value]) => {
  const control = document.querySelector(selector);
  if (control.type === 'checkbox') control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}"""


class SpeedTests(BrowserTests):
    def quartiles(self, page, selector, values):
        """Milliseconds of the page's thread for a change: script, style, layout and paint.

        Counted in time that the thread had a processor. Others on the machine still slow it down, by
        its caches; what the page needs is nearest to the lower quartile of many changes.
        """
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})

        def spent():
            metrics = session.send("Performance.getMetrics")["metrics"]
            return 1000 * next(m["value"] for m in metrics if m["name"] == "TaskDuration")

        times = []
        for value in values:
            before = spent()
            page.evaluate(CHANGE, [selector, value])
            times.append(spent() - before)
        return statistics.quantiles(times, n=4)[:2]

    def test_a_filter_takes_less_than_a_tenth_of_a_second(self):
        page = self.open("large-2000.jsonl")
        page.wait_for_timeout(500)
        # On a machine that others keep busy, the same work takes up to three times as long.
        is_busy = os.getloadavg()[0] > 1.5 * os.cpu_count()
        limit = 300 if is_busy else 100
        for view in ("map", "table", "matrix"):
            page.locator(f"[data-choice={view}]").click()
            slider = self.quartiles(page, ".slider input", [round(0.05 * (at % 16) + 0.05, 2) for at in range(21)])
            page.locator("#p-filters header .quiet").first.click()
            voice = self.quartiles(page, ".facet input", range(21))
            page.locator("#p-filters header .quiet").first.click()
            print(f"2000 ties, {view}: by confidence {slider[0]:.0f} ms (median {slider[1]:.0f}), "
                  f"by voice {voice[0]:.0f} ms (median {voice[1]:.0f})"
                  + (", on a busy machine" if is_busy else ""))
            self.assertLess(slider[0], limit, view)
            self.assertLess(voice[0], limit, view)


if __name__ == "__main__":
    unittest.main()
