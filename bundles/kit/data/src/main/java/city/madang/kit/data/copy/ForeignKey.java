// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a table refers to; taken away while rows come in any order.
 *
 * @param columns as the database keeps their names
 * @param target the table referred to, likewise
 * @param rules what stands behind the reference
 */
record ForeignKey(String name, List<String> columns, String target, List<String> targets, String rules) {
    static List<ForeignKey> of(DatabaseMetaData about, String schema, String table) throws SQLException {
        var all = new LinkedHashMap<String, ForeignKey>();
        try (var row = about.getImportedKeys(null, schema, table)) {
            while (row.next()) {
                var name = row.getString("FK_NAME");
                var target = row.getString("PKTABLE_NAME");
                var rules = rules(row);
                var key = all.computeIfAbsent(
                        name, any -> new ForeignKey(any, new ArrayList<>(), target, new ArrayList<>(), rules));
                key.columns.add(row.getString("FKCOLUMN_NAME"));
                key.targets.add(row.getString("PKCOLUMN_NAME"));
            }
        }
        return List.copyOf(all.values());
    }

    private static String rules(ResultSet row) throws SQLException {
        return rule(" on delete ", row.getShort("DELETE_RULE"))
                + rule(" on update ", row.getShort("UPDATE_RULE"))
                + switch (row.getShort("DEFERRABILITY")) {
                    case DatabaseMetaData.importedKeyInitiallyDeferred -> " deferrable initially deferred";
                    case DatabaseMetaData.importedKeyInitiallyImmediate -> " deferrable";
                    default -> "";
                };
    }

    private static String rule(String of, short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> of + "cascade";
            case DatabaseMetaData.importedKeyRestrict -> of + "restrict";
            case DatabaseMetaData.importedKeySetNull -> of + "set null";
            case DatabaseMetaData.importedKeySetDefault -> of + "set default";
            default -> "";
        };
    }

    String drop(Table table) {
        return "alter table " + table.quoted() + " drop constraint " + Table.quoted(name);
    }

    String add(Table table) {
        return "alter table " + table.quoted() + " add constraint " + Table.quoted(name) + " foreign key ("
                + Table.quoted(columns) + ") references " + Table.quoted(target) + " (" + Table.quoted(targets) + ")"
                + rules;
    }
}
