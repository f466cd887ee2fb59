// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;

/**
 * What a column holds, whatever its database calls it. In Java an integer is a {@code Long}, a decimal a {@code BigDecimal}, bytes
 * are Base64, and all that has to do with time is text as ISO 8601 has it, without a zone.
 */
enum Kind {
    INTEGER,
    DECIMAL,
    DOUBLE,
    BOOLEAN,
    TEXT,
    BYTES,
    DATE,
    TIME,
    TIMESTAMP,
    /** Of one database only, as it writes such values itself. */
    OTHER;

    private static final Set<String> TEXTS =
            Set.of("char", "bpchar", "varchar", "long varchar", "clob", "text", "name");

    /**
     * @param jdbc of {@link Types}
     * @param name the database's, which tells apart what PostgreSQL gives the same number
     */
    static Kind of(int jdbc, String name) {
        var type = name.toLowerCase(Locale.ROOT);
        return switch (jdbc) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> type.equals("money") ? OTHER : DOUBLE;
            case Types.BOOLEAN, Types.BIT -> type.startsWith("bool") ? BOOLEAN : OTHER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXTS.contains(type) ? TEXT : OTHER;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DATE;
            case Types.TIME -> type.equals("time") ? TIME : OTHER;
            case Types.TIMESTAMP -> type.equals("timestamp") ? TIMESTAMP : OTHER;
            default -> OTHER;
        };
    }

    /** Whether values of the other kind are written as such ones are. */
    boolean takes(Kind other) {
        return this == other || (this == TEXT || this == OTHER) && (other == TEXT || other == OTHER);
    }

    void toJson(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (this) {
            case INTEGER -> json.writeNumber((Long) value);
            case DECIMAL -> json.writeNumber(((BigDecimal) value).toPlainString());
            case DOUBLE -> json.writeNumber((Double) value); // what is no number gets quotes
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            default -> json.writeString((String) value);
        }
    }

    /** @throws IOException when what the parser stands at is no such value */
    Object fromJson(JsonParser json) throws IOException {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == null || !token.isScalarValue()) {
            throw new IOException("no value stands there");
        }
        return switch (this) {
            case INTEGER -> json.getLongValue();
            case DECIMAL -> json.getDecimalValue();
            case DOUBLE -> token.isNumeric() ? (Double) json.getDoubleValue() : Double.valueOf(json.getText());
            case BOOLEAN -> json.getBooleanValue();
            default -> json.getText();
        };
    }
}
