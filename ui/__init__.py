"""The window of Jipyo: Qt only, over `reviewer.desk`.

How the rooms here fit, and how to add a page
---------------------------------------------
- `main` composes everything; nothing below it makes its own application, settings, session or translators.
- A *view* (`ui/views/…_view.py`) is layout and words: it builds widgets, says them in `retranslate()`, shows plain
  values handed to it and emits signals named after what the person did. It imports nothing of `reviewer` and decides nothing.
- A *page* (`ui/pages/…`) is a controller, a subclass of `Page`: it owns one view, asks the desk through
  `self.house.session.ask(query)`, writes through `self.house.session.do(command, initiator=self)`, and refreshes itself
  in `on_changed` when a topic it shows changed. No page knows another page.
- A *model* (`ui/models/…`) is a Qt item model over core values. *Widgets* are small parts; those that views use import
  nothing of `reviewer`.
- What takes the window's thread more than a few hundredths of a second is cut into steps (`ui/soon.py`): a page comes by
  `ui/walk.py` and `ui/shelf.py`, a part of it by `ui/widgets/late.py`, rows of a long list by `ui/widgets/turns.py`.
- To add a page: write the view and the page, add one row and a small factory to `ui/stages.py` (a page is imported
  when its stage is first shown, or ahead of that in a quiet moment (`ui/ahead.py`): start-up has a budget), and its
  keys to the table in `ui/actions.py`. The page answers an action by naming it in `handlers()`. Run `pyside6-lupdate
  -locations none -no-obsolete` over the files of `ui` into `resources/i18n/jipyo_ko.ts` and write the Korean.
"""
