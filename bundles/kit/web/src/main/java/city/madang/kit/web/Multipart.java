// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileRule;
import city.madang.kit.FileStore;
import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.Fault;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.route.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.UploadContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a form with files (RFC 7578) while it arrives: a file goes straight to the staging folder, and not before the form has
 * proved to be ours. What is wrong with a file becomes its field's fault, and the rest of the form is read all the same.
 */
final class Multipart {
    private static final Logger LOG = LoggerFactory.getLogger(Multipart.class);
    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final Endpoint endpoint;
    private final Predicate<Entered> isOurs;
    private final long mostText;
    private long text;

    Multipart(FileStore store, Endpoint endpoint, Predicate<Entered> isOurs, long mostText) {
        this.store = store;
        this.endpoint = endpoint;
        this.isOurs = isOurs;
        this.mostText = mostText;
    }

    /** Adds what arrives to what is entered. @throws Refusal when it cannot be read to its end */
    void read(Request request, InputStream body, Entered entered) {
        try {
            var upload = new FileUpload();
            upload.setHeaderEncoding("UTF-8");
            var parts = upload.getItemIterator(new Body(request, body));
            while (parts.hasNext()) {
                part(parts.next(), entered);
            }
        } catch (FileUploadException | IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    private void part(FileItemStream part, Entered entered) throws IOException {
        var field = part.getFieldName() == null ? "" : part.getFieldName();
        try (var content = part.openStream()) {
            if (part.isFormField()) {
                text(field, content, entered);
            } else {
                file(field, name(part), content, entered);
            }
        }
    }

    private void text(String field, InputStream content, Entered entered) throws IOException {
        var bytes = content.readNBytes((int) (mostText - text) + 1);
        text += bytes.length;
        if (text > mostText) {
            throw new Refusal(413, "refusal.long-text", mostText);
        }
        entered.values().add(field, Percent.utf8(bytes));
    }

    /** A field in which no file was chosen arrives as an empty file without a name. */
    private void file(String field, String name, InputStream content, Entered entered) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        if (!isOurs.test(entered)) {
            throw new Refusal(403, "refusal.form.files");
        }
        var rule = endpoint.rules().of(field);
        var most = rule.map(FileRule::files).orElse(0);
        if (entered.files() >= endpoint.rules().files() || entered.files(field) >= most) {
            entered.faults().putIfAbsent(field, Fault.of("files", most));
            return;
        }
        stage(field, name, content, entered, rule.orElseThrow());
    }

    private void stage(String field, String name, InputStream content, Entered entered, FileRule rule)
            throws IOException {
        try {
            entered.add(field, store.stage(content, name, rule));
        } catch (FileStore.TooLarge | FileStore.WrongType | FileStore.Infected | FileStore.Unscanned e) {
            entered.faults().putIfAbsent(field, FileFault.of(e, rule));
        } catch (MultipartStream.MalformedStreamException e) {
            throw e;
        } catch (IOException | DatabaseUnavailable e) {
            LOG.warn("a file that was sent cannot be kept: {}", e.toString());
            entered.faults().put(field, Entered.UNKEPT);
        }
    }

    private static String name(FileItemStream part) {
        try {
            var name = part.getName() == null ? "" : part.getName().replace('\\', '/');
            var last = name.substring(name.lastIndexOf('/') + 1).strip();
            return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        } catch (InvalidFileNameException e) {
            return "file";
        }
    }

    /** The request as the parser wants to see it. */
    private record Body(Request request, InputStream getInputStream) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return request.headers().first("Content-Type").orElse("");
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return (int) Math.min(Integer.MAX_VALUE, request.length());
        }

        @Override
        public long contentLength() {
            return request.length();
        }
    }
}
