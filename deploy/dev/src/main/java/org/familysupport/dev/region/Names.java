package org.familysupport.dev.region;

import java.util.Locale;
import net.datafaker.Faker;

/** Russian names as datafaker invents them; no name here was taken from a register. */
final class Names {
    private final Faker faker;

    Names(Dice dice) {
        this.faker = new Faker(Locale.of("ru"), dice.random());
    }

    String surname() {
        return faker.resolve("name.male_last_name");
    }

    String given(boolean female) {
        return faker.resolve(female ? "name.female_first_name" : "name.male_first_name");
    }

    /** The form of a surname that a woman bears; all of datafaker's end in -ов, -ев or -ин. */
    static String surname(String ofMen, boolean female) {
        return female ? ofMen + "а" : ofMen;
    }
}
