package org.familysupport.clients;

import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** What a front end generates from a published document, with the settings that {@code docs/for-front-end.md} names. */
final class GeneratedClient {
    private static final Path DOCUMENTS = Path.of("../../api-specs/openapi");

    private GeneratedClient() {}

    /** Writes the client of a service; fails where its document is not valid. */
    static void write(String service, Path folder) {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("typescript-fetch")
                .setInputSpec(DOCUMENTS.resolve(service + ".yaml").toString())
                .setOutputDir(folder.resolve(service).toString())
                // A day is no moment: as a Date it would be shifted by the time zone of the browser.
                .addTypeMapping("date", "string")
                .setValidateSpec(true);
        new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    }
}
