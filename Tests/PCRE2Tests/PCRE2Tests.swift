import Testing

@Suite struct PCRE2Tests {}
