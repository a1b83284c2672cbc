<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A blog</title>
<link rel="icon" href="data:,">
<?php wp_head(); ?>
</head>
<body>
<h1><?php the_title(); ?></h1>
<article><?php the_content(); ?></article>
<?php wp_footer(); ?>
</body>
</html>
