# ما يقال عن مقالين متشابهين، بالعربية.

desk-apart = هذان مقالان مختلفان
desk-other-piece = نُشر هناك مقال آخر
desk-told-apart = { FORM($count) ->
    [one] مُيِّز عن مقال واحد
    [two] مُيِّز عن مقالين
    [few] مُيِّز عن { $count } مقالات
    [many] مُيِّز عن { $count } مقالًا
   *[other] مُيِّز عن { $count } مقال
}
desk-compare-again = قارن بينهما من جديد
desk-did-told-apart = سُجّل أنهما مقالان مختلفان، ولن يُعرضا على أنهما واحد بعد الآن.
desk-did-compared-again = سُجّل أنهما قد يكونان مقالًا واحدًا.
desk-did-other-piece = أُزيل. وحين يرد مرة أخرى يدخل مقالًا قائمًا بذاته.
