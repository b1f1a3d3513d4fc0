# متن کا ایڈیٹر، جو لکھا گیا مگر محفوظ نہیں ہوا، اور اس وقت اور کون یہاں ہے۔

desk-edit-text = خود متن میں ترمیم کریں
desk-edit-text-what = یہ مصنف کے الفاظ ہیں، جیسے موصول ہوئے۔ راستے میں جو بگڑا ہو اسے درست کریں؛ قارئین کو کیا دکھایا جائے، یہ نیچے چنا جاتا ہے اور چنا ہی رہتا ہے۔
desk-field-body = مضمون کا متن

desk-editor-hint = خالی سطر سے پیراگراف شروع ہوتا ہے، ## سے سرخی، - سے فہرست کی مد، > سے اقتباس۔ *ترچھا*، **جلی**، [الفاظ](https://address)، [الفاظ]{"{"}ar{"}"} دوسری زبان میں۔
desk-editor-bar = متن کے نشان
desk-editor-strong = جلی
desk-editor-em = ترچھا
desk-editor-sup = بالا نشان
desk-editor-link = ربط
desk-editor-span = دوسری زبان
desk-editor-heading2 = سرخی
desk-editor-heading3 = ذیلی سرخی
desk-editor-heading4 = چھوٹی سرخی
desk-editor-bullets = فہرست
desk-editor-numbers = نمبر وار فہرست
desk-editor-quote = اقتباس
desk-editor-undo = واپس لیں
desk-editor-redo = پھر کریں
desk-editor-marks = جیسے لکھا گیا
desk-editor-set = لگائیں
desk-editor-cancel = رہنے دیں
desk-editor-link-href = صفحے کا پتا
desk-editor-link-wrong = یہ کسی ویب صفحے کا پتا نہیں؛ اسے https:// سے شروع ہونا چاہیے
desk-editor-link-off = ربط ہٹائیں
desk-editor-span-what = متن سے مختلف زبان کے الفاظ اپنی ہی زبان میں پڑھے اور دکھائے جاتے ہیں۔
desk-editor-span-lang = زبان، مثلاً ur، ar یا en
desk-editor-span-dir = رخ
desk-editor-span-own = الفاظ کا اپنا رخ
desk-editor-span-wrong = زبان یا رخ بتائیں۔
desk-editor-span-off = اسے ہٹائیں

desk-unsaved-head = آپ نے { $when } کو یہاں کچھ لکھا تھا جو محفوظ نہیں کیا
desk-unsaved-what = وہ رکھا ہوا ہے۔ اسے فارم میں لائیں، دیکھ لیں اور محفوظ کریں؛ یا چھوڑ دیں۔
desk-unsaved-take = اسے فارم میں لائیں
desk-unsaved-leave = اسے چھوڑ دیں
desk-col-typed = جو آپ نے لکھا
desk-col-kept = جو محفوظ ہے
desk-did-typing-taken = آپ کا لکھا ہوا دوبارہ فارم میں ہے۔ ابھی محفوظ نہیں ہوا۔
desk-did-typing-left = چھوڑ دیا گیا۔ آپ کا لکھا ہوا دوبارہ پیش نہیں کیا جائے گا۔
desk-undo-typing-left = واپس لیں: اسے فارم میں لائیں

desk-typing-kept = ابھی محفوظ نہیں، مگر %at% سے یہاں اور ڈیسک پر رکھا ہوا ہے۔
desk-typing-away = ڈیسک جواب نہیں دے رہا۔ آپ جو لکھتے ہیں وہ اس براؤزر میں رکھا جا رہا ہے، اور جواب ملتے ہی ڈیسک کو بھیج دیا جائے گا۔
desk-typing-out = آپ سائن آؤٹ ہو چکے ہیں۔ آپ جو لکھتے ہیں وہ اس براؤزر میں رکھا جا رہا ہے؛ سائن اِن کریں تو ڈیسک کو بھیج دیا جائے گا۔
desk-typing-sign-in = سائن اِن (نئے ٹیب میں)
desk-beside-here = یہ مضمون %since% سے %name% کے پاس بھی کھلا ہے۔
desk-beside-in = یہ مضمون %since% سے %name% کے پاس بھی کھلا ہے، اور وہ ”%field%“ پر ہیں۔
desk-beside-since = یہ مضمون { $since } سے { $name } کے پاس بھی کھلا ہے۔
desk-beside-saved = آپ کے کھولنے کے بعد %name% نے %at% پر یہ مضمون محفوظ کیا۔ محفوظ کرتے وقت کچھ بدلنے سے پہلے آپ کو دونوں دکھائے جائیں گے۔
desk-beside-saved-unknown = آپ کے کھولنے کے بعد یہ مضمون %at% پر محفوظ ہوا۔ محفوظ کرتے وقت کچھ بدلنے سے پہلے آپ کو دونوں دکھائے جائیں گے۔
