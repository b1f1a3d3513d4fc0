# تلاش، اردو میں۔

nav-search = تلاش
search-title = تلاش
search-title-for = تلاش: { $words }
search-field = الفاظ، نام، یا واوین میں پورا فقرہ
search-go = تلاش کریں
search-chosen = اس تک محدود
search-off = ہٹائیں
search-hint = کوئی نام کسی بھی ہجے یا رسم الخط میں، کوئی موضوع یا اخبار لکھیں۔ واوین میں لکھے الفاظ ساتھ ساتھ تلاش کیے جاتے ہیں۔
search-not-yet = تلاش تیار کی جا رہی ہے۔ تھوڑی دیر بعد پھر کوشش کریں۔
search-none = یہاں دکھائی گئی کسی تحریر میں یہ الفاظ نہیں۔
search-try-fewer = کم الفاظ لکھ کر دیکھیں، یا لفظ کا صرف ایک حصہ۔
search-try-spelling = کسی اور ہجے یا کسی اور زبان میں لکھ کر دیکھیں۔
search-try-all = سب کچھ میں تلاش کریں
search-more-than = { FORM($count) ->
    [one] { $count } سے زیادہ کالم
   *[other] { $count } سے زیادہ کالم
}
search-instead = ”{ $typed }“ کہیں نہیں ملا؛ اس کی جگہ یہ تلاش کیا گیا: ”{ $taken }“۔
search-some = کسی تحریر میں یہ سب الفاظ نہیں؛ ان میں سے کچھ ان میں ہیں۔
search-order-fit = موزوں ترین پہلے
search-order-newest = تازہ ترین پہلے
search-order-oldest = قدیم ترین پہلے
search-narrow = مزید محدود کریں
search-languages = زبانیں
search-follow = اس تلاش کو فیڈ کے ذریعے دیکھتے رہیں
search-begun = { FORM($count) ->
    [one] خانے کے نیچے { $count } تجویز۔
   *[other] خانے کے نیچے { $count } تجاویز۔
}

surface-search = تلاش
surface-search-as-it-is-typed = لکھتے وقت تلاش
