package org.familysupport.matching;

/** Invented people as agencies write them down. */
final class PersonFixture {
    /** As many people as a region has. */
    static final long REGION = 1_000_000;

    private PersonFixture() {}

    static Features.Builder someone(String family, String given, String patronymic, String birth) {
        return Features.builder()
                .family(family)
                .given(given)
                .patronymic(patronymic)
                .birth(birth);
    }

    /** A girl with all that a registry asks for, but without any document. */
    static Features.Builder varvara() {
        return at(someone("Зимородова", "Варвара", "Ильинична", "2019-04-07"));
    }

    static Features.Builder at(Features.Builder person) {
        return person.place(Field.LOCALITY, "Новосибирск")
                .place(Field.STREET, "улица Ольховая")
                .place(Field.NUMBER, "14");
    }

    static Comparison compare(Features.Builder one, Features.Builder other) {
        return Matcher.shipped(Frequencies.shipped(), REGION).compare(one.build(), other.build());
    }
}
