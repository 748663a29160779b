package org.familysupport.referral.relinquishments;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in cases of intended relinquishment. */
enum RelinquishmentRule implements Rule {
    NOT_ACTIVE("is an organisation that takes nothing now", "организация сейчас ничего не принимает"),
    TOO_YOUNG("is too young to bear a child", "слишком мала для беременности"),
    NOT_BORN("is no outcome before the child is born", "такой исход возможен только после рождения"),
    NOT_OF_THE_TEAM("is not of the team", "не входит в команду"),
    LAST_OF_THE_TEAM("is the last of the team", "последний участник команды"),
    WHOLE_QUARTERS("is not the first or last day of a quarter", "не первый или не последний день квартала");

    private final String en;
    private final String ru;

    RelinquishmentRule(String en, String ru) {
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
