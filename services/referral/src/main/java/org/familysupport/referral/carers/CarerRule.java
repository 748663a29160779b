package org.familysupport.referral.carers;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values about candidates and courses. */
enum CarerRule implements Rule {
    NOT_OF_THE_HOUSEHOLD("is no adult of this household", "не входит в число взрослых этой семьи"),
    NOT_OF_AGE("is under 18", "младше 18 лет"),
    FEWER_THAN_THERE_ARE(
            "is less than the course has: it is not completed", "меньше, чем занятий в курсе: он не пройден"),
    NOT_ENROLLED("is not enrolled in this course", "не зачислен на этот курс"),
    MORE_THAN_THERE_ARE("is more than the course has", "больше, чем занятий в курсе");

    private final String en;
    private final String ru;

    CarerRule(String en, String ru) {
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
