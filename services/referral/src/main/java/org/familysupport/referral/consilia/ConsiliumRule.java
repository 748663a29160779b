package org.familysupport.referral.consilia;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in consilia and sittings. */
enum ConsiliumRule implements Rule {
    NO_MEMBER("is no member on that day", "не является членом консилиума в этот день"),
    NOT_EMPLOYED("does not work at that organisation on that day", "не работает в этой организации в этот день"),
    SAT_LATER(
            "is before a sitting at which this member was present",
            "раньше заседания, на котором присутствовал этот член консилиума"),
    NOT_PRESENT("was not present", "не присутствовал"),
    NOT_ON_THE_AGENDA("is not on the agenda", "нет в повестке"),
    OUTCOME_MISSING("has no outcome", "не указан итог"),
    NOT_CARRIED("was not carried by the votes", "не набрало большинства голосов"),
    NOTHING_DECIDED(
            "must be given where neither steps nor referrals are", "обязательно, если нет ни шагов, ни направлений"),
    OF_ANOTHER_STEP("does not ask who is responsible for the step", "не обращено к ответственному за шаг"),
    NO_SUCH_REFERRAL("is the place of no referral of this decision", "нет направления с таким номером в решении");

    private final String en;
    private final String ru;

    ConsiliumRule(String en, String ru) {
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
