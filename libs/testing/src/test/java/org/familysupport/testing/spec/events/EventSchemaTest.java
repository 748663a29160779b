package org.familysupport.testing.spec.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.testing.spec.JsonSchemas;
import org.junit.jupiter.api.Test;

class EventSchemaTest {
    private static final EventType FAMILY_REGISTERED = EventCatalogue.of("registry", FamilyRegistered.class);
    private static final EventType DELIVERY_RECORDED = EventCatalogue.of("delivery", DeliveryRecorded.class);

    @Test
    void refusesAFactWithoutARequiredField() {
        assertThat(violations(FAMILY_REGISTERED, example(FAMILY_REGISTERED).replace("\"version\"", "\"versoin\"")))
                .singleElement()
                .asString()
                .contains("version");
    }

    @Test
    void refusesWhatIsNoId() {
        String family = example(FAMILY_REGISTERED).replace("01935a10-7c00-7000-8000-0000000000c1", "17");

        assertThat(violations(FAMILY_REGISTERED, family))
                .singleElement()
                .asString()
                .contains("uuid");
    }

    @Test
    void leavesNoRoomForAName() {
        String delivery = example(DELIVERY_RECORDED).replace("\"home\"", "\"у Ивановых дома\"");

        assertThat(violations(DELIVERY_RECORDED, delivery))
                .singleElement()
                .asString()
                .startsWith("/setting");
    }

    @Test
    void letsAProducerAddAField() {
        String family = example(FAMILY_REGISTERED).replaceFirst("\\{", "{\"sinceThen\": true,");

        assertThat(violations(FAMILY_REGISTERED, family)).isEmpty();
    }

    @Test
    void saysWhatTheSourceSays() {
        assertThat(EventSchema.text(FAMILY_REGISTERED))
                .contains("OKTMO code of where it lives", "\"FamilyMember\"")
                .doesNotContain("rulings", "@");
    }

    private static String example(EventType type) {
        return EventExample.text(type);
    }

    private static java.util.List<String> violations(EventType type, String payload) {
        Schema schema = JsonSchemas.schema(EventSchema.text(type));
        return JsonSchemas.violations(schema, payload);
    }
}
