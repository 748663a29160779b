package org.familysupport.prove;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;

/**
 * A connection that is kept and carries one request at a time. It knows of HTTP/1.1 what the services send, no more: on the same few
 * cores a fuller client would take half of the sequences that can be played.
 */
final class Line implements AutoCloseable {
    private static final int MILLIS_TO_CONNECT = 3_000;
    private static final int MILLIS_TO_ANSWER = 90_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final long opened = System.nanoTime();

    Line(int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS_TO_CONNECT);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(MILLIS_TO_ANSWER);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** When it was opened, by {@code System.nanoTime}. */
    long opened() {
        return opened;
    }

    /** Sends a request and waits for the whole answer. */
    Answer ask(String said, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String first = line();
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("no HTTP/1.1: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String etag = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "etag" -> etag = value;
                default -> {
                    // nothing that is asked about here
                }
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        return new Answer(said, status, Json.read(new String(body, StandardCharsets.UTF_8)), etag);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the connection was closed within an answer");
        }
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed before an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is no longer used in any case.
        }
    }
}
