int main_placeholder_cjson;
