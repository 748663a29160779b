package org.familysupport.referral.attachments;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of a content by its bytes, and how files of a kind are called; Tika's table, read once at the start. */
@ApplicationScoped
@Startup
class KnownKinds {
    private final MimeTypes table = MimeTypes.getDefaultMimeTypes();

    /** The kind that its beginning shows, whatever it is called. */
    String of(byte[] beginning) {
        try {
            return table.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }

    /** Whether files of a kind may be called so; a name without an extension says nothing wrong. */
    boolean fits(String kind, FileName name) {
        String extension = name.extension();
        return extension.isEmpty() || extensions(kind).contains(extension);
    }

    private List<String> extensions(String kind) {
        try {
            return table.forName(kind).getExtensions();
        } catch (MimeTypeException noKind) {
            return List.of();
        }
    }
}
