// Compiles `files` with the compiler that was loaded before; `read` and `isFolder` are the world outside.
const options = {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ES2020,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
};
const host = {
    fileExists: file => read(file) !== null,
    readFile: file => read(file) ?? undefined,
    getSourceFile: (file, language) => {
        const text = read(file);
        return text === null ? undefined : ts.createSourceFile(file, text, language);
    },
    directoryExists: isFolder,
    getDirectories: () => [],
    getDefaultLibFileName: () => '/lib/lib.d.ts',
    getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: file => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
};
ts.getPreEmitDiagnostics(ts.createProgram([...files], options, host)).map(found => {
    const place = found.file ? `${found.file.fileName}:${found.file.getLineAndCharacterOfPosition(found.start).line + 1} ` : '';
    return place + ts.flattenDiagnosticMessageText(found.messageText, '\n');
});
