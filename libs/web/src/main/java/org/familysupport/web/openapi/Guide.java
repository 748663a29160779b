package org.familysupport.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What holds for all operations, as a text for those who build on them. */
final class Guide {
    private static final String PURPOSE = "family-support.openapi.purpose";
    private static final String TEXT = "/openapi/guide.md";

    private Guide() {}

    /** The purpose of the service, then the text; title and version are added from the settings later. */
    static void into(OpenAPI document) {
        String purpose = ConfigProvider.getConfig().getValue(PURPOSE, String.class);
        document.setInfo(OASFactory.createInfo().description(purpose + "\n\n" + text().strip()));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream(TEXT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
