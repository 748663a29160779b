package org.familysupport.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.PersonId;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final EventType TYPE = EventCatalogue.of("registry", MemberJoined.class);
    private static final MemberJoined FACT = new MemberJoined(
            new FamilyId(new UUID(0, 1)),
            2,
            new FamilyMember(new PersonId(new UUID(0, 2)), "mother", LocalDate.of(2026, 3, 10)));
    private static final String TEXT = """
            {"family":"00000000-0000-0000-0000-000000000001","version":2,\
            "member":{"person":"00000000-0000-0000-0000-000000000002","role":"mother","from":"2026-03-10"}}""";

    @Test
    void writesIdsAndDaysAsTextsAndNoKey() {
        assertThat(EventCodec.encode(FACT)).isEqualTo(TEXT);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(read(TEXT)).isEqualTo(FACT);
    }

    @Test
    void passesOverFieldsOfTomorrow() {
        assertThat(read(TEXT.replaceFirst("\\{", "{\"tomorrow\":[1],"))).isEqualTo(FACT);
    }

    @Test
    void refusesAVersionThatIsMissing() {
        assertThatThrownBy(() -> read(TEXT.replace("\"version\":2", "\"version\":null")))
                .isInstanceOf(UnreadableFact.class);
    }

    @Test
    void refusesHalfAPayloadWithoutQuotingIt() {
        assertThatThrownBy(() -> read(TEXT.substring(0, 60)))
                .isInstanceOf(UnreadableFact.class)
                .hasMessageStartingWith(TYPE.name())
                .hasMessageNotContaining("00000000");
    }

    private static Fact read(String text) {
        return EventCodec.decode(TYPE, text.getBytes(StandardCharsets.UTF_8));
    }
}
