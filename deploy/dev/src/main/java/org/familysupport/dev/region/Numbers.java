package org.familysupport.dev.region;

import org.familysupport.reference.identifiers.Inn;
import org.familysupport.reference.identifiers.Ogrn;
import org.familysupport.reference.identifiers.Snils;

/**
 * Identifiers of people and organisations that cannot exist: unique, with right check digits, from ranges nobody uses
 * (region 99 for organisations, SNILS from 900-100-000, certificates of the series ЯЯ).
 */
final class Numbers {
    private static final int FIRST_SNILS = 900_100_000;
    private static final int RANGE = 100_000;
    /** Has no common divisor with the range, so that steps of this size reach every number once. */
    private static final int STEP = 37_199;

    private int people;
    private int certificates;
    private int organisations;

    String snils() {
        if (people == RANGE) {
            throw new IllegalStateException("the invented range of SNILS is used up");
        }
        long offset = (long) people++ * STEP % RANGE;
        return Snils.withCheck(String.valueOf(FIRST_SNILS + offset));
    }

    String birthCertificate() {
        return "IV-ЯЯ %06d".formatted((long) certificates++ * STEP % 900_001 + 99_999);
    }

    /** Moves on to the next organisation. */
    void nextOrganisation() {
        organisations++;
    }

    String inn() {
        return Inn.withCheck("9901%05d".formatted(organisations));
    }

    String ogrn() {
        return Ogrn.withCheck("1%02d99%07d".formatted(2 + organisations % 17, organisations));
    }
}
