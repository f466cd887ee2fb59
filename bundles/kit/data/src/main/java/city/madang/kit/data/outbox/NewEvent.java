// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import java.time.Instant;

/** A row of the outbox before it has its number; no record, since MyBatis writes the number into it. */
public final class NewEvent {
    private final String module;
    private final String type;
    private final int schemaVersion;
    private final String body;
    private final Instant publishedAt;
    private long id;

    NewEvent(String module, String type, int schemaVersion, String body, Instant publishedAt) {
        this.module = module;
        this.type = type;
        this.schemaVersion = schemaVersion;
        this.body = body;
        this.publishedAt = publishedAt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getModule() {
        return module;
    }

    public String getType() {
        return type;
    }

    public int getSchemaVersion() {
        return schemaVersion;
    }

    public String getBody() {
        return body;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
