package org.familysupport.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedClientsTest {
    private static final Path FOLDER = Path.of(System.getProperty("clients.folder"));
    private static final Path SCREEN = Path.of("src/test/typescript/screen.ts");
    private static final List<String> SERVICES = List.of("registry", "referral", "service-delivery", "reporting");

    @Test
    void aClientOfEachDocumentCompilesAndAScreenThatUsesThem() throws IOException {
        // Given
        SERVICES.forEach(service -> GeneratedClient.write(service, FOLDER));
        Files.copy(SCREEN, FOLDER.resolve("screen.ts"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(FOLDER.resolve("wrong.ts"), "const number: number = 'a text';\n");

        // When
        List<String> complaints = TypeScript.complaints(FOLDER);

        // Then
        assertThat(complaints).singleElement().asString().contains("wrong.ts", "not assignable to type 'number'");
    }
}
