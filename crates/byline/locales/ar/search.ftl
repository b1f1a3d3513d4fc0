# البحث، بالعربية.

nav-search = بحث
search-title = بحث
search-title-for = بحث: { $words }
search-field = كلمات أو أسماء، أو عبارة بين علامتي تنصيص
search-go = ابحث
search-chosen = مقصور على
search-off = إزالة
search-hint = اكتب اسمًا بأي تهجئة أو خط، أو موضوعًا، أو جهة نشر. الكلمات بين علامتي تنصيص يُبحث عنها متجاورة.
search-not-yet = البحث قيد الإعداد. حاول مرة أخرى بعد لحظة.
search-none = لا شيء معروض هنا فيه هذه الكلمات.
search-try-fewer = جرّب كلمات أقل، أو جزءًا من كلمة فقط.
search-try-spelling = جرّب تهجئة أخرى، أو لغة أخرى.
search-try-all = ابحث في كل ما هو معروض
search-more-than = { FORM($count) ->
    [zero] أكثر من { $count } مقال
    [one] أكثر من مقال واحد
    [two] أكثر من مقالين
    [few] أكثر من { $count } مقالات
    [many] أكثر من { $count } مقالًا
   *[other] أكثر من { $count } مقال
}
search-instead = لا شيء فيه «{ $typed }»؛ بُحث بدلًا منه عن «{ $taken }».
search-some = لا مقال فيه كل هذه الكلمات؛ في هذه بعضها.
search-order-fit = الأنسب أولًا
search-order-newest = الأحدث أولًا
search-order-oldest = الأقدم أولًا
search-narrow = حدّد أكثر
search-languages = اللغات
search-follow = تابع هذا البحث عبر خلاصة
search-begun = { FORM($count) ->
    [zero] لا اقتراحات تحت الحقل.
    [one] اقتراح واحد تحت الحقل.
    [two] اقتراحان تحت الحقل.
    [few] { $count } اقتراحات تحت الحقل.
    [many] { $count } اقتراحًا تحت الحقل.
   *[other] { $count } اقتراح تحت الحقل.
}

surface-search = البحث
surface-search-as-it-is-typed = البحث أثناء الكتابة
