# The plain pages, and what stands on each until the institute has written its own words.

plain-label = About these pages
plain-about = About
plain-how-we-choose = How we choose
plain-privacy = Privacy
plain-accessibility = Accessibility
plain-rights = Rights and corrections
plain-others = This page in other languages

plain-about-standing =
    { $institute } displays here a selection of what its scholars have written for newspapers and magazines. Each op-ed ran elsewhere first. Its page says who wrote it and in which position, where and when it ran, and leads to the original.

    As much of each text is shown as the rights allow; the rest is at its original. A summary beside a text is the institute’s own. The views in an op-ed are its author’s, and its page says so.

plain-how-we-choose-standing =
    Op-eds by scholars of { $institute } are brought in from the outlets that ran them, and editors of the institute select which of them are displayed. Nothing is displayed without an editor’s decision.

    An editor checks who wrote it, where and when it ran, and how much of it may be shown. Under each op-ed stands whose view it is.

    A correction is dated and stands under the op-ed. An op-ed that is withdrawn keeps its address, which then says when and why.

plain-privacy-standing =
    These pages can be read without leaving behind who you are.

    - Readers are given no cookies. Only editors, who sign in, are.
    - No page asks another site for anything: type, pictures and scripts all come from here.
    - For each op-ed there are daily totals: how often its page was read, and how often the way to the original was pressed. They are totals and nothing else; nobody’s address, browser or way through the pages is kept with them.
    - In its usual running, the program behind these pages writes no reader’s address into its log.
    - A link that shares an op-ed, or leads to its original, tells the other site of you only when you follow it. There, that site’s own rules hold.

    Machines between you and these pages, such as the institute’s own web server, may keep logs. About those, and about anything else here, ask { $institute }.

plain-accessibility-standing =
    These pages aim to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. They are made to be used with a keyboard alone, with a screen reader, enlarged, in light and in dark, and without scripts.

    Pictures have words for those who cannot see them, or are marked as decoration. Text in another language says which language it is in.

    ## When something is in your way

    Tell { $institute } which page it was, what you wanted to do there, and which browser and aids you used. What an outlet does on its own pages is not in our hands, but tell us all the same where an original shuts you out.

plain-rights-standing =
    Each op-ed is the work of its author and ran at an outlet. It is shown here as far as the outlet’s terms, or a permission for that one op-ed, allow. Its page leads to the original.

    ## If you hold the rights, or have found a mistake

    Write to { $institute }, with the address of the page and what should change. Its editors can show less of a text, down to the link alone, correct what is wrong, or withdraw the op-ed. A correction and a withdrawal are always told on the page.
