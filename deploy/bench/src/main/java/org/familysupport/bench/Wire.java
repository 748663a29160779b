package org.familysupport.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept and carries one request at a time. It knows of HTTP/1.1 what the services send, no more: on the same
 * few cores every microsecond of a fuller client would be taken from the service that it measures.
 */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MOST = 1 << 20;
    private static final int MILLIS_TO_ANSWER = 60_000;

    private final Socket socket;
    private final byte[] answer = new byte[MOST];

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLIS_TO_ANSWER);
    }

    /** Sends it, waits for the whole answer, and says its status. */
    int ask(Request request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        InputStream in = socket.getInputStream();
        int held = 0;
        int end = -1;
        while (end < 0 || held < end) {
            int read = in.read(answer, held, answer.length - held);
            if (read <= 0) {
                throw new EOFException("the service closed the connection within an answer to " + request);
            }
            held += read;
            end = end < 0 ? endOfAnswer(held) : end;
        }
        return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
    }

    /** Where the body ends; negative while the head is not whole. */
    private int endOfAnswer(int held) throws IOException {
        String head = new String(answer, 0, held, StandardCharsets.ISO_8859_1);
        int end = head.indexOf(END_OF_HEAD);
        if (end < 0) {
            return -1;
        }
        Matcher length = LENGTH.matcher(head.substring(0, end).toLowerCase(Locale.ROOT));
        if (!length.find()) {
            throw new IOException("an answer without Content-Length is not understood here");
        }
        return end + END_OF_HEAD.length() + Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
