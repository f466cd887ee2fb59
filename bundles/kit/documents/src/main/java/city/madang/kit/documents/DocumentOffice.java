// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import city.madang.document.BadTable;
import city.madang.document.Chart;
import city.madang.document.Documents;
import city.madang.document.Drawing;
import city.madang.document.Paper;
import city.madang.document.RowFormat;
import city.madang.document.RowWriter;
import city.madang.document.Table;
import city.madang.kit.Cities;
import city.madang.kit.Languages;
import city.madang.kit.ModuleService;
import city.madang.kit.documents.chart.ChartFigure;
import city.madang.kit.documents.code.Codes;
import city.madang.kit.documents.paper.PaperPress;
import city.madang.kit.documents.rows.CsvRows;
import city.madang.kit.documents.rows.GeoJsonRows;
import city.madang.kit.documents.rows.JsonRows;
import city.madang.kit.documents.rows.RowFields;
import city.madang.kit.documents.table.CsvTable;
import city.madang.kit.documents.table.SentTable;
import city.madang.kit.documents.table.XlsxTable;
import city.madang.l10n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one maker of documents, for solutions and for the kit. Safe for several threads. */
@Component(
        service = {Documents.class, ModuleService.class},
        property = "concern=documents")
public final class DocumentOffice implements Documents, ModuleService<Documents> {
    private final Cities cities;
    private final PaperPress press;
    private final ChartFigure figures;

    @Activate
    public DocumentOffice(@Reference Cities cities, @Reference Languages languages) {
        this.cities = cities;
        var words = languages.texts("documents", DocumentOffice.class.getClassLoader());
        this.figures = new ChartFigure(words, () -> cities.city().zone(), languages::rightToLeft);
        this.press = new PaperPress(words, () -> cities.city().zone(), languages::rightToLeft);
    }

    @Override
    public Class<Documents> type() {
        return Documents.class;
    }

    @Override
    public Documents forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public byte[] pdf(Paper paper) {
        return press.print(paper);
    }

    @Override
    public byte[] xlsx(Table table, Locale locale) {
        return XlsxTable.write(table, cities.city().zone());
    }

    @Override
    public byte[] csv(Table table, Locale locale) {
        return CsvTable.write(table, cities.city().zone());
    }

    @Override
    public RowWriter rows(RowFormat format, Class<? extends Record> type, OutputStream out) throws IOException {
        var fields = RowFields.of(type);
        return switch (format) {
            case CSV -> new CsvRows(fields, out);
            case JSON -> new JsonRows(fields, out);
            case GEOJSON -> new GeoJsonRows(fields, out);
        };
    }

    @Override
    public List<List<String>> rows(InputStream content, int most) throws BadTable {
        return SentTable.rows(content, most);
    }

    @Override
    public Drawing chart(Chart chart, Locale locale) {
        return figures.draw(chart, locale);
    }

    @Override
    public Drawing qr(String content) {
        return new Drawing(Codes.qr(content));
    }

    @Override
    public Drawing barcode(String content) {
        return new Drawing(Codes.barcode(content));
    }
}
