"""The site names a language that has no language file.

Why: direction, dates, plural forms and the words of buttons and headings come from the language's file.

Example:

    languages: [ar, fa]     # in briefings/site.yml, and there is no languages/fa.yml

Fix: correct the tag, or add a language file: copy one that Mujaz brings along to `languages/` in the site's folder,
and translate it.
"""

from mujaz.findings import Fixed, Rule

RULE = Rule("MJZ007", __doc__, fixed=Fixed.READING)
