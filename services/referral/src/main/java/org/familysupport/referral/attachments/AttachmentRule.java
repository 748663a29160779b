package org.familysupport.referral.attachments;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in attachments. */
enum AttachmentRule implements Rule {
    ANOTHER_KIND("says another kind than the content", "не соответствует содержимому файла");

    private final String en;
    private final String ru;

    AttachmentRule(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String ru() {
        return ru;
    }
}
