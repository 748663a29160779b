package org.familysupport.testing.spec.events;

import java.nio.charset.StandardCharsets;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.testing.spec.GeneratedFile;

/** The example of a fact, written by hand: what its producer must be able to say and every consumer must digest. */
public final class EventExample {
    private EventExample() {}

    /** As it stands in its file. */
    public static String text(EventType type) {
        String path = "api-specs/events/" + type.file() + ".example.json";
        String text = new GeneratedFile(path).present();
        if (text.isEmpty()) {
            throw new AssertionError("write " + path);
        }
        return text;
    }

    /** Decoded. */
    public static Fact fact(EventType type) {
        return EventCodec.decode(type, text(type).getBytes(StandardCharsets.UTF_8));
    }
}
