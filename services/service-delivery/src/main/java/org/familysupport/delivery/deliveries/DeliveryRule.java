package org.familysupport.delivery.deliveries;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of this room that a recipient or specialist can break. */
public enum DeliveryRule implements Rule {
    NOT_EMPLOYED_THEN("did not work at the organisation on this day", "не работал в организации в этот день"),
    NOT_A_MEMBER_THEN("did not belong to the family on this day", "не состоял в семье в этот день"),
    NOT_BORN_THEN("was not born yet on this day", "ещё не родился к этому дню"),
    NOT_A_CHILD_THEN("was 18 or older on this day", "в этот день уже исполнилось 18 лет"),
    NOT_OF_AGE_THEN("was younger than 18 on this day", "в этот день ещё не исполнилось 18 лет");

    private final String en;
    private final String ru;

    DeliveryRule(String en, String ru) {
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
